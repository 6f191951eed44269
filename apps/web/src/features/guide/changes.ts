export interface Change {
  kind: 'added' | 'removed';
  text: string;
}

/** A unified diff as a reader sees it: the paragraphs that came and those that went, without the marks of Markdown. */
export function changesOf(diff: string): Change[] {
  return diff.split('\n').flatMap((line): Change[] => {
    if (line.startsWith('+++') || line.startsWith('---')) return [];
    const kind = line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : null;
    const text = plain(line.slice(1));
    return kind && text ? [{ kind, text }] : [];
  });
}

function plain(markdown: string): string {
  return markdown
    .replace(/^\s*(#{1,6}|[-*>]|\d+\.)\s+/, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*_`|]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^[-: ]+$/, '');
}
