import type { MarkdownIt } from 'markdown-it';
import { html } from '@sillage/platform';

/** What a comment says of its section; null for every other comment. */
export type SectionMark = 'public' | 'internal';

/** The name of the tokens of HTML comments, which a guide's text has no other HTML beside. */
export const comment = 'comment';

/**
 * `<!-- public -->` alone on its line. A mark that holds back is understood with words after it, and in a comment that
 * somebody forgot to end, which ends where the mark does.
 */
export function markOf(written: string): SectionMark | null {
  if (holdsBack.test(written)) return 'internal';
  return /^<!--\s*public\s*-->$/i.test(written.trim()) ? 'public' : null;
}

export const holdsBack = /<!--\s*internal\b/i;

/**
 * Reads HTML comments as CommonMark does, by blocks of lines and within lines, so that headings and marks inside of one
 * are no headings and no marks. Marks are never text; other comments are words for whoever is signed in, and nothing for
 * everybody else.
 */
export function sectionMarks(renderer: MarkdownIt): void {
  renderer.block.ruler.before(
    'html_block',
    comment,
    (state, first, end, silent) => {
      if ((state.sCount[first] ?? 0) - state.blkIndent >= 4) return false;
      const lineAt = (line: number): string =>
        state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
      if (!lineAt(first).startsWith('<!--')) return false;
      if (silent) return true;
      let next = first;
      while (next < end && (next === first || (state.sCount[next] ?? 0) >= state.blkIndent)) {
        next += 1;
        if (lineAt(next - 1).includes('-->')) break;
      }
      const token = state.push(comment, '', 0);
      token.content = Array.from({ length: next - first }, (_, line) => lineAt(first + line)).join('\n');
      token.map = [first, next];
      state.line = next;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
  renderer.inline.ruler.before('autolink', comment, (state, silent) => {
    if (!state.src.startsWith('<!--', state.pos)) return false;
    const end = state.src.indexOf('-->', state.pos + 4);
    if (end === -1) return false;
    if (!silent) state.push(comment, '', 0).content = state.src.slice(state.pos, end + 3);
    state.pos = end + 3;
    return true;
  });
  const { escapeHtml } = renderer.utils;
  renderer.renderer.rules[comment] = (tokens, index, _options, env) => {
    const { content = '', map = null } = tokens[index] ?? {};
    if (env?.['isForEverybody'] === true || markOf(content) !== null) return '';
    return map === null ? escapeHtml(content) : html`<p>${content}</p> `.toString();
  };
}
