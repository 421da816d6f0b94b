/**
 * Posts in one go what is said within one turn of the event loop, in its order: a message between threads costs much
 * the same whatever it holds.
 */
export function bundledPost<Message>(post: (bundle: Message[]) => void): (message: Message) => void {
  let waiting: Message[] = [];
  return (message) => {
    waiting.push(message);
    if (waiting.length > 1) return;
    setImmediate(() => {
      const bundle = waiting;
      waiting = [];
      post(bundle);
    });
  };
}
