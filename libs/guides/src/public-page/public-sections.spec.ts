import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasPublicSections, renderGuide, renderPublicSections } from '../guide-rendering.js';
import { sha256Of } from '../guide-translation.entity.js';

const source = (markdown: string) => ({ locale: 'en', sha256: sha256Of(markdown), markdown });
const open = (markdown: string) => renderPublicSections(source(markdown)).toString();

describe('what anybody may read of a guide', () => {
  it('is nothing of a guide that is not marked', () => {
    expect(open('Words.\n\n# Kind\n\nBe kind.')).toBe('');
    expect(hasPublicSections('# Kind\n\nBe kind.')).toBe(false);
  });

  it('is a section whose heading is followed by the mark, with what is below it', () => {
    const page = open(
      '# Guide\n\nSecret\n\n## Open\n<!-- public -->\nWords\n\n### Deeper\n\nMore\n\n## Closed\n\nSecret',
    );
    expect(page).toBe(
      '<h2 id="section-open">Open</h2>\n<p>Words</p>\n<h3 id="section-deeper">Deeper</h3>\n<p>More</p>\n',
    );
  });

  it.each(['<!-- public -->', '<!--public-->', '  <!--  PUBLIC  -->  ', '\n\n<!-- public -->'])(
    'knows the mark as people write it: %j',
    (mark) => expect(open(`# Open\n${mark}\n\nWords`)).toContain('<p>Words</p>'),
  );

  it.each([
    ['inside a fence', '# Open\n```\n<!-- public -->\n```\n'],
    ['inside indented code', '# Open\n\n    <!-- public -->\n'],
    ['inside code in a line', '# Open\n`<!-- public -->`\n'],
    ['inside a comment', '# Open\n<!--\n<!-- public\n-->\n'],
    ['after some words', '# Open\nWords\n\n<!-- public -->\n'],
    ['in the heading', '# Open <!-- public -->\n'],
    ['in a quotation', '> # Open\n> <!-- public -->\n> Words\n'],
    ['in a list', '- # Open\n  <!-- public -->\n'],
    ['with other words', '# Open\n<!-- public soon -->\n'],
    ['before any heading', '<!-- public -->\nWords\n'],
  ])('takes for no mark one that stands %s', (_where, markdown) => {
    expect(open(`${markdown}\nSecret`)).toBe('');
  });

  it('leaves out an internal section within a public one, and what is below it, but not a public one within that', () => {
    const page = open(
      '# A\n<!-- public -->\nOne\n## B\n<!-- internal -->\nSecret\n### C\nSecret\n### D\n<!-- public -->\nTwo\n## E\nThree',
    );
    expect(page).not.toContain('Secret');
    expect(page.match(/One|Two|Three/g)).toEqual(['One', 'Two', 'Three']);
  });

  it('ends where a heading of the same rank begins, underlined ones too', () => {
    expect(open('Open\n====\n<!-- public -->\nWords\n\nClosed\n======\nSecret\n\nDeeper\n------\nSecret')).toBe(
      '<h2 id="section-open">Open</h2>\n<p>Words</p>\n',
    );
  });

  it('takes a heading in code, in a comment, in a list or a quotation for none', () => {
    for (const inside of ['```\n# Closed\n```', '    # Closed', '<!--\n# Closed\n-->', '- # Closed', '> # Closed']) {
      expect(open(`# Open\n<!-- public -->\n\n${inside}\n\nWords`)).toContain('<p>Words</p>');
    }
  });

  it('holds back in doubt: what follows a mark in another place, and the quotation or list that has one', () => {
    const held = [
      'Words\n\n<!-- internal -->\nSecret',
      '> # Q\n> <!-- internal -->\n> Secret',
      '- # L\n  <!-- internal -->\n  Secret',
    ];
    for (const markdown of held) expect(open(`# Open\n<!-- public -->\n\n${markdown}`)).not.toContain('Secret');
    expect(open('# Open\n<!-- public -->\n\n<!-- an unfinished thought\n\nSecret')).not.toContain('Secret');
    expect(open('# Open <!-- internal -->\n<!-- public -->\nSecret')).toBe('');
    for (const unfinished of ['<!--', '```', '~~~~']) {
      expect(open(`# Open\n<!-- public -->\n${unfinished}\n\n# Closed\n<!-- internal -->\nSecret`)).not.toContain(
        'Secret',
      );
    }
  });

  it('tells nothing of where a link leads that only internal text says, nor of headings by the anchors of others', () => {
    const markdown =
      '# Ask\n\n[plan]: https://secret.example\n[^1]: Secret\n\n# Ask\n<!-- public -->\nThe [plan][], the [site][] and a note[^1].\n\n# More\n<!-- public -->\n[site]: https://open.example';
    const page = open(markdown);
    expect(page).not.toMatch(/secret/i);
    expect(page).toContain('The [plan][], the <a href="https://open.example" rel="noopener noreferrer">site</a>');
    expect(page).toContain('<h2 id="section-ask">');
  });

  it('says no comment, and to those who are signed in no mark', () => {
    const markdown = '# Open\n<!-- public -->\nWords <!-- of mine --> and more\n\n<!-- a note -->\n';
    expect(open(markdown)).toBe('<h2 id="section-open">Open</h2>\n<p>Words  and more</p>\n');
    const whole = renderGuide(source(markdown));
    expect(whole).not.toContain('public');
    expect(whole).toContain('<p>&lt;!-- a note --&gt;</p>');
  });

  it('never holds a word of an internal section, however the sections are written', () => {
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 12 }), endings, (sections, newline) => {
        const isPublic = publicOnes(sections);
        const markdown = sections.map((one, index) => written(one, isPublic[index] ? 'OPEN' : 'HIDDEN')).join('\n\n');
        const page = open(markdown.replaceAll('\n', newline));
        expect(page).not.toContain('HIDDEN');
        const shown = page.match(/OPENBODY/g) ?? [];
        const wanted = sections.filter((one, index) => isPublic[index] && one.body.includes('BODY'));
        expect(shown.length).toBe(wanted.length);
      }),
      { numRuns: 500 },
    );
  });

  it('never holds what stands before the first mark, whatever is written', () => {
    const junk = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(junk, junk, (before, after) => {
        expect(open(`HIDDEN ${before.replaceAll('public', 'publik')}\n\nHIDDEN`)).toBe('');
        // Whatever the text does, a section that is marked internal says nothing.
        expect(open(`${after}\n\n# Closed\n<!-- internal -->\n\nHIDDEN`)).not.toContain('HIDDEN');
      }),
      { numRuns: 500 },
    );
  });
});

interface Section {
  readonly level: number;
  readonly isUnderlined: boolean;
  readonly mark: 'public' | 'internal' | null;
  readonly body: string;
}

const bodies = [
  'WORDBODY and words',
  '- WORDBODY\n- WORD\n\n      WORD',
  '> WORDBODY\nWORD lazily',
  '```\n# WORDBODY\n<!-- public -->\n```',
  '    # WORDBODY\n    <!-- public -->',
  '| WORDBODY | b |\n|---|---|\n| WORD | 2 |',
  '[plan]: https://WORD.example "WORD"\n[^1]: WORD',
  '<!-- WORD\n# WORD\n<!-- public -->',
  '> # WORDBODY\n> <!-- public -->\n> WORD',
  '1. # WORDBODY\n   <!-- public -->',
  '*WORDBODY\nWORD*\n***\nWORD',
  'The [plan][], ![a picture][plan], a note[^1] and WORDBODY',
  '<details>\n`WORDBODY`\n</details>',
  '',
];
const section: fc.Arbitrary<Section> = fc.record({
  level: fc.integer({ min: 1, max: 6 }),
  isUnderlined: fc.boolean(),
  mark: fc.constantFrom('public', 'internal', null),
  body: fc.constantFrom(...bodies),
});
const endings = fc.constantFrom('\n', '\r\n', '\r');
const pieces = [
  '#',
  ' ',
  '\n',
  '\n\n',
  '<!--',
  '-->',
  ' public ',
  '<!-- public -->',
  '\n# A\n<!-- public -->\n',
  '> ',
  '- ',
  '```',
  '    ',
  '\t',
  '===',
  '---',
  '~~~',
  '`',
  '[a]: b',
  '|',
  'HIDDE',
  '1. ',
  '\r',
  '\u0000',
  '&#35;',
  '\\',
];

function written({ level, isUnderlined, mark, body }: Section, word: string): string {
  const title = isUnderlined && level <= 2 ? `${word}\n${level === 1 ? '===' : '---'}` : `${'#'.repeat(level)} ${word}`;
  return `${title}\n${mark === null ? '' : `<!-- ${mark} -->\n`}\n${body.replaceAll('WORD', word)}`;
}

/** The rule, said another way: the nearest mark upwards, along headings of ever higher rank. */
function publicOnes(sections: readonly Section[]): boolean[] {
  return sections.map((_, index) => {
    let rank = 7;
    for (let place = index; place >= 0; place -= 1) {
      const { level, mark } = sections[place] ?? { level: 7, mark: null };
      if (level >= rank) continue;
      if (mark !== null) return mark === 'public';
      rank = level;
    }
    return false;
  });
}
