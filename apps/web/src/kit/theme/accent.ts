import { contrast, mix, readable } from './contrast.js';

const paper = { light: '#ffffff', dark: '#16213a' };
const defaultAccent = '#0b6a6d';

export interface Accent {
  plain: string;
  strong: string;
  soft: string;
  /** Text and signs on top of the accent. */
  on: string;
}

function on(colour: string): string {
  return contrast('#ffffff', colour) >= 4.5 ? '#ffffff' : '#0b1626';
}

/** A company's colour may be too pale for white paper or too deep for night: each theme gets the nearest one that can be read. */
export function accentsOf(colour: string = defaultAccent): { light: Accent; dark: Accent } {
  const light = readable(colour, paper.light, 5);
  const dark = readable(colour, paper.dark, 7);
  return {
    light: { plain: light, strong: mix(light, '#000000', 0.18), soft: mix(light, paper.light, 0.9), on: on(light) },
    dark: { plain: dark, strong: mix(dark, '#ffffff', 0.2), soft: mix(dark, paper.dark, 0.84), on: on(dark) },
  };
}
