/** What people send instead of a CSV file, known by how it begins. Named in the refusal, with what to do. */
export type OtherKind = 'XLSX' | 'XLS' | 'ODS' | 'ZIP' | 'COMPRESSED' | 'PDF' | 'HTML' | 'XML' | 'JSON' | 'PICTURE';

const archives = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
const beginnings: [OtherKind, string][] = [
  ['XLS', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['COMPRESSED', '\x1f\x8b'],
  ['COMPRESSED', 'BZh'],
  ['COMPRESSED', '\xfd7zXZ\0'],
  ['COMPRESSED', '\x28\xb5\x2f\xfd'],
  ['COMPRESSED', '7z\xbc\xaf\x27\x1c'],
  ['COMPRESSED', 'Rar!\x1a'],
  ['PDF', '%PDF-'],
  ['PICTURE', '\x89PNG\r\n'],
  ['PICTURE', '\xff\xd8\xff'],
  ['PICTURE', 'GIF8'],
];

/** @param head the first bytes of a file */
export function otherKindOf(head: Buffer): OtherKind | null {
  const bytes = head.toString('latin1');
  if (archives.some((beginning) => bytes.startsWith(beginning))) return kindOfZip(bytes);
  const known = beginnings.find(([, beginning]) => bytes.startsWith(beginning));
  return known ? known[0] : kindOfText(bytes);
}

/** Office documents are archives too: what their first entry is called tells them apart. */
function kindOfZip(bytes: string): OtherKind {
  if (bytes.includes('opendocument.spreadsheet')) return 'ODS';
  return /\[Content_Types\]\.xml|_rels\/|xl\/|docProps\//.test(bytes) ? 'XLSX' : 'ZIP';
}

/** Where a page to sign in, or an answer of a programme, was saved in place of the file. */
function kindOfText(bytes: string): OtherKind | null {
  const text = bytes.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^<(!doctype html|html|head|table)\b/i.test(text)) return 'HTML';
  if (/^<\?xml\b/i.test(text)) return 'XML';
  return /^(\{\s*["}]|\[\s*[[{"\]])/.test(text) ? 'JSON' : null;
}
