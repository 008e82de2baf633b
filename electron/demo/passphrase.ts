/** Opens the demo vault, which holds invented people only; the lock screen shows it. */
export const demoPassphrase = 'haven duin lantaarn brood fiets regenboog';
