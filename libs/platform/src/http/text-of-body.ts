import { MIMEType } from 'node:util';
import { httpTexts } from '../errors/http.texts.js';
import { badRequest } from '../errors/index.js';

const namesOfUtf8 = ['utf-8', 'utf8', 'us-ascii', 'ascii'];
// Also takes a byte order mark away, which Windows' programs put before their text.
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a body, which is UTF-8: anything else would be stored with U+FFFD in the place of its letters.
 * @throws HttpException 415 where the header names another encoding, 400 where the bytes are no UTF-8
 */
export function textOf(body: Buffer, contentType: string | undefined): string {
  const charset = charsetIn(contentType);
  if (charset !== null && !namesOfUtf8.includes(charset.toLowerCase())) {
    throw badRequest(415, httpTexts.otherCharset, { charset });
  }
  try {
    return utf8.decode(body);
  } catch {
    throw badRequest(400, httpTexts.notUtf8);
  }
}

/** Forms and addresses hide their bytes behind percent signs, where `URLSearchParams` puts U+FFFD for what is no UTF-8. */
export function isUtf8WhenDecoded(percentEncoded: string): boolean {
  try {
    decodeURIComponent(percentEncoded);
    return true;
  } catch {
    return false;
  }
}

function charsetIn(contentType: string | undefined): string | null {
  if (contentType === undefined || !/charset/i.test(contentType)) return null;
  try {
    return new MIMEType(contentType).params.get('charset');
  } catch {
    return contentType;
  }
}
