import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export type Answer = Readonly<{ status: number; body: string; cookie: string }>;

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request as a browser sends it, over connections that are kept. */
export function send(
  address: string,
  path: string,
  method: 'GET' | 'POST',
  cookie: string,
  body?: unknown,
): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    origin: address,
    'accept-language': 'en',
    ...(cookie === '' ? {} : { cookie }),
    ...(text === undefined
      ? {}
      : {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'idempotency-key': randomUUID(),
        }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, address), { method, agent, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => {
        const set = answer.headers['set-cookie']?.map((one) => one.split(';', 1)[0]).join('; ') ?? '';
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces).toString(), cookie: set });
      });
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

/** Reads; whatever is not an answer ends the measurement. */
export async function get(address: string, path: string, cookie: string): Promise<Answer> {
  return answered(path, await send(address, path, 'GET', cookie));
}

export async function post(address: string, path: string, body: unknown, cookie: string): Promise<Answer> {
  return answered(path, await send(address, path, 'POST', cookie, body));
}

function answered(path: string, answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.body}`);
  return answer;
}
