import { randomBytes, randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { codeOf } from '#kernel/db/connection.ts';
import type { ProblemAnswers } from './problem-answers.ts';
import { headersTooLarge, requestMalformed, requestTooSlow } from './problems.ts';
import { securityHeaders } from './security-headers.ts';

/** Answers what Node itself could not read as a request, in the same form as every other refusal. */
export function answerBrokenRequests(problems: ProblemAnswers, secure: boolean) {
  return (error: Error, socket: Socket): void => {
    if (codeOf(error) === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const requestId = randomUUID();
    const problem = problemOf(codeOf(error));
    // No header was read, so the language of the reader is not known.
    const body = JSON.stringify(problems.body(problem, 'en', requestId));
    const headers = {
      ...securityHeaders(randomBytes(18).toString('base64url'), secure),
      'x-request-id': requestId,
      'content-type': 'application/problem+json',
      'content-length': String(Buffer.byteLength(body)),
      'cache-control': 'no-store',
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`);
  };
}

function problemOf(code: string) {
  if (code === 'HPE_HEADER_OVERFLOW') return headersTooLarge({});
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return requestTooSlow({});
  return requestMalformed({});
}
