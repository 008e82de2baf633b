import { mapSize } from '../../../contract/network-map.ts';
import type { NetworkPaper as Paper } from '../../../contract/network-print.ts';
import { PaperSignatures } from '../../ui/paper-parts.tsx';
import { usePaperWords } from '../../ui/paper-words.ts';
import { useOnePage } from '../../ui/use-one-page.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { MapClient, MapLegend, MapLines, MapSign } from './map-sign.tsx';
import mapStyles from './network-map.module.css';
import styles from './network-paper.module.css';

interface NetworkPaperProps {
  readonly paper: Paper;
  readonly onFits: (fits: boolean) => void;
}

/** The map and the list on one page. */
export function NetworkPaper({ paper, onFits }: NetworkPaperProps) {
  const words = usePaperWords(paper.language);
  const { t, date } = words;
  const page = useOnePage(onFits);
  return (
    <article className={styles.paper} lang={paper.language} ref={page}>
      <header className={styles.head}>
        <h2>
          {paper.heading === ''
            ? t('network.paper.title')
            : t('network.paper.titleOf', { name: visibleBidi(paper.heading) })}
        </h2>
        <p className={styles.facts}>
          {t('plans.paper.printedOn', { date: date(paper.printedOn) })}
        </p>
      </header>
      <svg
        className={mapStyles.map}
        viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
        role="img"
        aria-label={t('network.map.label')}
      >
        <MapLines signs={paper.people} links={paper.links} />
        <MapClient>
          {paper.heading === '' ? t('network.map.client') : visibleBidi(paper.heading)}
        </MapClient>
        {paper.people.map((person) => (
          <g key={person.id} transform={`translate(${person.spot.x} ${person.spot.y})`}>
            <MapSign sign={person} t={t} />
          </g>
        ))}
      </svg>
      <MapLegend t={t} />
      <PeopleTable paper={paper} words={words} />
      {paper.signatures ? <PaperSignatures words={words} /> : null}
    </article>
  );
}

interface PeopleTableProps {
  readonly paper: Paper;
  readonly words: ReturnType<typeof usePaperWords>;
}

function PeopleTable({ paper, words: { t } }: PeopleTableProps) {
  const { people, knowing } = paper;
  const named = people.some(({ name }) => name !== '');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {named ? <th>{t('network.paper.who')}</th> : null}
          <th>{t('network.paper.relation')}</th>
          <th>{t('network.paper.means')}</th>
          {knowing ? <th>{t('network.paper.programme')}</th> : null}
          {knowing ? <th>{t('network.paper.address')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            {named ? (
              <td>
                <bdi>{visibleBidi(person.name)}</bdi>
              </td>
            ) : null}
            <td>
              {t(`network.relation.${person.relation}`)}
              {person.relationNote.trim() === '' ? null : (
                <>
                  {' · '}
                  <bdi>{visibleBidi(person.relationNote)}</bdi>
                </>
              )}
              {person.past ? ` (${t('network.paper.past')})` : ''}
            </td>
            <td className={styles.word}>{t(`network.side.${person.side}`)}</td>
            {knowing ? (
              <>
                <td className={styles.word}>{t(`network.answer.${person.knowsProgramme}`)}</td>
                <td className={styles.word}>{t(`network.answer.${person.knowsAddress}`)}</td>
              </>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
