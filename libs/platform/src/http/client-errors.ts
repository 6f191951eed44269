import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { httpTexts } from '../errors/http.texts.js';
import { newId } from '../database/index.js';
import { format } from '../i18n/index.js';

const refusals: Record<string, { status: number; text: { en: string; fr: string } }> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, text: httpTexts.headersTooSlow },
  HPE_HEADER_OVERFLOW: { status: 431, text: httpTexts.headersTooLarge },
};

/** Answers what came to be no request at all, of which neither its address nor its language is known. */
export function answerClientError(locale: string) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const { status, text } = refusals[error.code ?? ''] ?? { status: 400, text: httpTexts.notHttp };
    const body = JSON.stringify({
      error: { code: 'BAD_USER_INPUT', message: format(text, locale), requestId: newId() },
    });
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ];
    if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
    socket.destroySoon();
  };
}
