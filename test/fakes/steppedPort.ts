/** The same port, calling `step` and waiting for it before each of its effects. */
export function steppedPort<Port extends object>(port: Port, step: () => Promise<void>): Port {
  return new Proxy(port, {
    get(target, name) {
      const member = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      if (name === 'query') {
        return async function* (...given: unknown[]) {
          await step();
          yield* member.apply(target, given);
        };
      }
      return async (...given: unknown[]) => {
        await step();
        return member.apply(target, given);
      };
    },
  });
}
