export const bindingName = 'luwteSend';
export const receiverName = 'luwteReceive';

/**
 * Runs in the page before its first script and puts `luwteBridge` on the window: the counterpart of
 * Electron's preload. It is text because the browser gets it as text; a compiler's additions to a
 * function would not travel along.
 */
export const pageScript = `(() => {
  const send = globalThis.${bindingName};
  delete globalThis.${bindingName};
  if (!send || window.top !== window) return;
  const listeners = new Map();
  const waiting = [];
  const receive = (route, message) => {
    const listener = listeners.get(route);
    if (listener) listener(message);
    else waiting.push([route, message]);
  };
  const listen = (route) => (listener) => {
    listeners.set(route, listener);
    for (const [to, message] of waiting.splice(0)) receive(to, message);
  };
  const post = (route) => (message) => send(JSON.stringify({ route, message }));
  Object.defineProperty(globalThis, '${receiverName}', {
    value: (json) => {
      const { route, message } = JSON.parse(json);
      receive(route, message);
    },
  });
  Object.defineProperty(globalThis, 'luwteBridge', {
    enumerable: true,
    value: Object.freeze({
      toVault: post('vault'),
      toHost: post('host'),
      onVault: listen('vault'),
      onHost: listen('host'),
    }),
  });
  send(JSON.stringify({ route: 'hello' }));
})();`;
