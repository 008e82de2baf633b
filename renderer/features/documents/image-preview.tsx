import { useEffect, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import classes from './preview.module.css';

export interface PreviewProps {
  readonly title: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The content is not what its first bytes say, or is closed. */
  readonly onTrouble: (trouble: 'unreadable' | 'password') => void;
}

/** A picture. The vault said it is one, by its content; as an image it can run nothing. */
export function ImagePreview({ title, bytes, onTrouble }: PreviewProps) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes]));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  if (address === null) return null;
  return (
    <div className={classes.frame}>
      <img
        className={classes.image}
        src={address}
        alt={t('documents.view.imageOf', { title: visibleBidi(title) })}
        onError={() => onTrouble('unreadable')}
      />
    </div>
  );
}
