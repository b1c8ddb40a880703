import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { SMTPServer } from 'smtp-server';

/** A mail as it came in: to whom, its id, its first words, the part in plain text, and how such mails are turned off. */
export type Received = Readonly<{
  to: string;
  id: string;
  subject: string;
  text: string;
  link: string;
  off: Readonly<{ at: string; by: string }>;
}>;

/** How the server behaves from now on. */
type Mood = 'takes' | 'refuses' | 'holds';

/** A real server of mail on this machine, from the first to the last test of the file that asks for it. */
export function mailServer() {
  const received: Received[] = [];
  const waiting: (() => void)[] = [];
  let mood: Mood = 'takes';
  let attempts = 0;
  let held = Promise.withResolvers<void>();
  let server: SMTPServer | undefined;
  let port = 0;

  const build = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onData(stream, session, done) {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          attempts += 1;
          if (mood === 'refuses') return done(Object.assign(new Error('come later'), { responseCode: 451 }));
          const to = session.envelope.rcptTo.map(({ address }) => address).join();
          const take = () => {
            received.push(readMail(to, Buffer.concat(pieces).toString('utf8')));
            done();
            for (const tell of waiting.splice(0)) tell();
          };
          if (mood === 'holds') void held.promise.then(take);
          else take();
        });
      },
    });
  const open = async () => {
    server = build();
    server.on('error', () => undefined);
    const listening = Promise.withResolvers<void>();
    server.listen(port, '127.0.0.1', () => listening.resolve());
    await listening.promise;
    const bound = server.server.address();
    port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  };
  const close = async () => {
    const closed = Promise.withResolvers<void>();
    if (server === undefined) return;
    server.close(() => closed.resolve());
    await closed.promise;
  };
  before(open);
  after(close);
  return {
    url: () => `smtp://127.0.0.1:${port}`,
    received,
    attempts: () => attempts,
    /** Takes what comes, refuses it for now, or keeps whoever sends waiting until `release`. */
    be(wanted: Mood) {
      mood = wanted;
      if (wanted === 'holds') held = Promise.withResolvers();
    },
    release: () => held.resolve(),
    goDown: close,
    comeUp: open,
    /** The mails to an address, when there are so many. */
    async mailsTo(address: string, count = 1): Promise<readonly Received[]> {
      const found = () => received.filter(({ to }) => to === address);
      while (found().length < count) await new Promise<void>((resolve) => waiting.push(resolve));
      return found();
    },
  };
}

function readMail(to: string, source: string): Received {
  const header = (name: string) =>
    new RegExp(`^${name}:(.*(?:\\r\\n[ \\t].*)*)`, 'im')
      .exec(source)?.[1]
      ?.replaceAll(/\r\n\s+/g, ' ')
      .trim() ?? '';
  const part = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(source)?.[1];
  assert.ok(part !== undefined, 'a mail has a part in plain text');
  const text = /Content-Transfer-Encoding: quoted-printable/i.test(source) ? plain(part) : part;
  return {
    to,
    id: header('Message-ID'),
    subject: decodedWords(header('Subject')),
    text: text.replaceAll('\r\n', '\n'),
    off: { at: header('List-Unsubscribe'), by: header('List-Unsubscribe-Post') },
    link: /https?:\/\/\S+/.exec(text)?.[0] ?? '',
  };
}

function plain(text: string): string {
  const joined = text.replaceAll(/=\r\n/g, '');
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function decodedWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : plain(word.replaceAll('_', ' ')),
    );
}
