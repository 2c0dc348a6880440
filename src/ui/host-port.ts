import type { Port } from '../contract/client.ts';

/**
 * The way to Figma's main thread: messages to the parent window, answers as `message` events.
 * Only the `pluginMessage` field is ours; whoever else posts into this window is ignored here or by the schemas.
 */
export function createHostPort(panel: Window): Port {
  return {
    post(message) {
      // The panel's origin is `null` and Figma's differs by app and browser, so no narrower target can be named.
      panel.parent.postMessage({ pluginMessage: message }, '*');
    },
    listen(receive) {
      const onMessage = (event: MessageEvent<unknown>): void => {
        const data = event.data;
        if (typeof data === 'object' && data !== null && 'pluginMessage' in data) receive(data.pluginMessage);
      };
      panel.addEventListener('message', onMessage);
      return () => {
        panel.removeEventListener('message', onMessage);
      };
    },
  };
}
