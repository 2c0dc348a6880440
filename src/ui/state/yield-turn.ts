/**
 * Lets clicks, messages and painting happen before the next slice of work. A message between two ports, not a timer:
 * browsers slow the timers of a hidden tab to one a second.
 */
export function yieldTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
