export type ActKeys = {
  /** The key of the act that is meant: a new one, unless the same thing is tried again after no answer came. */
  keyFor(input: unknown): string;
  /** The act was answered: whoever does the same again means another act. */
  answered(): void;
};

/** Keys under which the server tells an act that is tried again from one that is meant twice. */
export function actKeys(newKey: () => string = randomKey): ActKeys {
  let open: { said: string; key: string } | undefined;
  return {
    keyFor(input) {
      const said = JSON.stringify(input);
      if (open?.said !== said) open = { said, key: newKey() };
      return open.key;
    },
    answered() {
      open = undefined;
    },
  };
}

// `crypto.randomUUID` is missing where the page came without TLS, as in an office that has no certificate.
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
