import type { MarkdownIt, Token } from 'markdown-it';
import { comment, holdsBack, markOf } from '../section-marks.js';

/**
 * The parts of a text that anybody may read, in their order, as they were written. A mark right after a heading says it
 * of that section and of what is below it; what is not marked is internal. In doubt a text is held back: a mark
 * `internal` in another place holds back what follows in its section, and inside a list or a quotation all of that.
 *
 * Each part begins and ends between two blocks of the whole text, so that alone it is read as it is there. What only an
 * internal part says, such as where a link leads, is in none of them.
 */
export function publicSections(markdown: string, reader: MarkdownIt): string[] {
  const lines = markdown.split(/\r\n?|\n/);
  const parts: string[] = [];
  let begun = 0;
  let isOpen = false;
  const turn = (line: number, isPublic: boolean): void => {
    if (isOpen === isPublic) return;
    if (isOpen) parts.push(lines.slice(begun, line).join('\n'));
    begun = line;
    isOpen = isPublic;
  };
  const sections: { level: number; isPublic: boolean }[] = [];
  const isPublicHere = (): boolean => sections.at(-1)?.isPublic ?? false;
  const blocks = blocksOf(reader.parse(markdown, {}), lines.length);
  blocks.forEach((block, index) => {
    const [first, end] = block.lines;
    if (block.headingLevel !== null) {
      const { headingLevel: level } = block;
      while ((sections.at(-1)?.level ?? 0) >= level) sections.pop();
      const mark = block.holdsBack ? 'internal' : (blocks[index + 1]?.mark ?? null);
      sections.push({ level, isPublic: mark === null ? isPublicHere() : mark === 'public' });
    } else if (block.mark === 'internal') {
      const section = sections.at(-1);
      if (section !== undefined) section.isPublic = false;
    } else if (block.holdsBack) {
      turn(first, false);
      turn(end, isPublicHere());
      return;
    }
    turn(first, isPublicHere());
  });
  turn(lines.length, false);
  return parts;
}

interface Block {
  readonly lines: readonly [number, number];
  /** Null for what is no heading. */
  readonly headingLevel: number | null;
  readonly mark: ReturnType<typeof markOf>;
  /** Whether somewhere within there is a mark `internal`, which belongs elsewhere. */
  readonly holdsBack: boolean;
}

/** What stands directly in the text, not within a list or a quotation. */
function blocksOf(tokens: readonly Token[], lastLine: number): Block[] {
  const blocks: (Block & { holdsBack: boolean })[] = [];
  for (const token of tokens) {
    if (token.level === 0 && token.nesting !== -1 && token.map !== null) {
      const isHeading = token.type === 'heading_open';
      blocks.push({
        lines: [token.map[0], token.map[1]],
        headingLevel: isHeading ? Number(token.tag.slice(1)) : null,
        mark: token.type === comment ? markOf(token.content) : null,
        holdsBack: false,
      });
    }
    const block = blocks.at(-1);
    // A mark that stands directly in the text is a block of its own.
    const isMark = token.type === comment && token.level === 0;
    if (block !== undefined && !isMark && isHeldBack(token, lastLine)) block.holdsBack = true;
  }
  return blocks;
}

/** Code is code, but for a block that nobody ended: it took all that follows for its own. */
function isHeldBack({ type, content, children, map }: Token, lastLine: number): boolean {
  if (type === comment) return holdsBack.test(content);
  if (type === 'fence' && map !== null && map[1] >= lastLine) return holdsBack.test(content);
  return children?.some((child) => child.type === comment && holdsBack.test(child.content)) ?? false;
}
