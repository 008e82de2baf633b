import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app.css';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/index.ts';
import { App } from './app.tsx';
import { shareStyleNonce } from './style-nonce.ts';

shareStyleNonce();
startI18n();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
