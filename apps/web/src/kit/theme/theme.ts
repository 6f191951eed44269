import {
  Button,
  createTheme,
  defaultVariantColorsResolver,
  NativeSelect,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  type VariantColorsResolver,
} from '@mantine/core';
import { createElement } from 'react';
import { PressedButton } from '../forms/PressedButton.js';
import { Icon } from '../Icon.js';
import type { Accent, AccentTones } from './accent.js';

// In both greys the fifth shade frames fields and switches: three to one against what is around them.

/** Night navy rather than grey: the dark theme is the same water after sunset. */
const night: MantineColorsTuple = [
  '#e7ecf4',
  '#c6d0de',
  '#a6b3c7',
  '#8593ab',
  '#7081a3',
  '#26344f',
  '#16213a',
  '#0f1727',
  '#0c1321',
  '#080e19',
];

const mist: MantineColorsTuple = [
  '#f5f7fa',
  '#eceff4',
  '#e0e5ec',
  '#cdd5df',
  '#8592a8',
  '#8492a6',
  '#5a6780',
  '#3d4a63',
  '#263350',
  '#14213d',
];

/** The kit chooses the text on a filled button once for both themes; ours differs between them. */
const variantColours: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colours, color: 'var(--on-accent)' } : colours;
};

const theme = createTheme({
  colors: { dark: night, gray: mist },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  black: '#14213d',
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.45', xl: '1.3' },
  headings: { fontWeight: '600' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  variantColorResolver: variantColours,
  components: {
    Button: Button.extend({
      defaultProps: { component: PressedButton },
      // Words that are wider than the screen take a second line.
      styles: {
        root: { height: 'auto', minHeight: 'var(--button-height)', maxWidth: '100%' },
        inner: { height: 'auto', minHeight: 'calc(var(--button-height) - 0.125rem)' },
        label: { height: 'auto', paddingBlock: '0.25rem', overflow: 'visible', whiteSpace: 'normal' },
      },
    }),
    NativeSelect: NativeSelect.extend({
      defaultProps: { rightSection: createElement(Icon, { sign: 'chevron', size: 16 }) },
    }),
  },
});

export function themeOf({ scale }: Accent): MantineThemeOverride {
  return { ...theme, colors: { ...theme.colors, accent: scale as unknown as MantineColorsTuple } };
}

function accentVariables(accent: AccentTones): Record<string, string> {
  return {
    '--accent': accent.plain,
    '--accent-strong': accent.strong,
    '--accent-soft': accent.soft,
    '--on-accent': accent.on,
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-dim)',
    '--mantine-color-placeholder': 'var(--ink-dim)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-anchor': accent.plain,
    '--mantine-primary-color-filled': accent.plain,
    '--mantine-primary-color-filled-hover': accent.strong,
    '--mantine-primary-color-contrast': accent.on,
  };
}

export function variablesOf({ light, dark }: Accent): CSSVariablesResolver {
  return () => ({ variables: {}, light: accentVariables(light), dark: accentVariables(dark) });
}
