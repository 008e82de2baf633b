/** The nonce of this load; only style elements that carry it are admitted by the content policy. */
export function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]');
  return meta?.content ?? '';
}

/**
 * Gives the nonce to the scroll lock of dialogs as well: it makes its style element itself and
 * looks for the nonce under this global name (package get-nonce).
 */
export function shareStyleNonce(): void {
  Object.assign(window, { __webpack_nonce__: styleNonce() });
}
