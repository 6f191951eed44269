import type { ReactNode } from 'react';

/**
 * Of somebody, in French: “d’Éric”, “de Zoé”. Which sound a name begins with, its letters do not always say; an h before
 * an a, as in Hassan or Hans, is mostly heard.
 */
export function deName(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return /^(?:[aeiouœæ]|h[eiouy]|y[^aeiouy])/.test(plain) ? `d’${name}` : `de ${name}`;
}

/** What French texts write as `<de>{name}</de>`. */
export const ofSomebody = {
  de: (name: ReactNode[]): ReactNode => (typeof name[0] === 'string' ? deName(name.join('')) : ['de ', ...name]),
};
