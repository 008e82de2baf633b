import { getGlobal } from '@electron/remote';
import { reportName } from './inspector.ts';

/** Puts the report on the page as text. */
window.addEventListener('DOMContentLoaded', () => {
  const report: unknown = JSON.parse(String(getGlobal(reportName)));
  const text = document.createElement('pre');
  text.textContent = JSON.stringify(report, null, 2);
  document.body.append(text);
});
