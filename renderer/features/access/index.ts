export { BreakGlass, GlassDialog } from './break-glass.tsx';
export { GlassAlerts } from './glass-alerts.tsx';
export { GlassNotice } from './glass-notice.tsx';
export { needsReason } from './needs-reason.ts';
export { useGlassCount } from './use-glass-count.ts';
