export interface AccentTones {
  plain: string;
  strong: string;
  soft: string;
  /** Text and signs on top of the accent. */
  on: string;
}

/** A company's colour as it is shown. The server corrects it until it can be read. */
export interface Accent {
  colour: string;
  light: AccentTones;
  dark: AccentTones;
  /** Ten steps, from pale to deep. */
  scale: readonly string[];
}

/** Ours, for a page that no server wrote. */
export const defaultAccent: Accent = {
  colour: '#0b6a6d',
  light: { plain: '#0b6a6d', strong: '#095759', soft: '#e7f0f0', on: '#ffffff' },
  dark: { plain: '#6ab9bc', strong: '#88c7c9', soft: '#23394f', on: '#0b1626' },
  scale: ['#ebf3f3', '#cee1e2', '#9dc3c5', '#8fcbcd', '#6ab9bc', '#3c888a', '#0b6a6d', '#095759', '#074547', '#063537'],
};
