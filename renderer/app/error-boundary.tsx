import { Component, type ReactNode } from 'react';
import { openDrafts } from '../ui/open-drafts.ts';
import { CrashNotice } from './crash-notice.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Another value (another page) tries again. */
  readonly resetKey?: string;
  readonly onBack?: () => void;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
  readonly resetKey: string | undefined;
}

/** Catches what goes wrong while a screen is drawn: keeps the drafts and offers a way on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    if (props.resetKey === state.resetKey) return null;
    return { failed: false, resetKey: props.resetKey };
  }

  override componentDidCatch(): void {
    void openDrafts.flushAll();
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const back = () => {
      this.setState({ failed: false });
      this.props.onBack?.();
    };
    return <CrashNotice onBack={back} />;
  }
}
