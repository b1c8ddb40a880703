import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Popover,
} from '@mantine/core';

/** Mantine's ten shades from three tokens of ours: soft, full (7), hover (8). Dark values come with the tokens. */
function dye(soft: string, full: string, hover: string): MantineColorsTuple {
  return [soft, soft, soft, soft, full, full, full, full, hover, hover];
}

export const theme = createTheme({
  fontFamily: 'var(--mk-font)',
  fontFamilyMonospace: 'var(--mk-font-code)',
  headings: { fontFamily: 'var(--mk-font)', fontWeight: '640', textWrap: 'balance' },
  fontSizes: {
    xs: 'var(--mk-fs-xs)',
    sm: 'var(--mk-fs-sm)',
    md: 'var(--mk-fs-md)',
    lg: 'var(--mk-fs-lg)',
    xl: 'var(--mk-fs-xl)',
  },
  lineHeights: { md: '1.45' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '999px' },
  defaultRadius: 'sm',
  colors: {
    anil: dye('var(--mk-anil-soft)', 'var(--mk-anil)', 'var(--mk-anil-hover)'),
    cochineal: dye('var(--mk-late-soft)', 'var(--mk-cochineal)', 'var(--mk-late-text)'),
  },
  primaryColor: 'anil',
  primaryShade: 7,
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  shadows: { md: 'var(--mk-shadow-float)' },
  components: {
    Button: Button.extend({
      defaultProps: { size: 'mk', variant: 'default' },
      // White on the pale añil of the dark scheme would not be read.
      vars: (_, { variant }) => ({
        root: variant === 'filled' ? { '--button-color': 'var(--mk-on-anil)' } : {},
      }),
    }),
    Popover: Popover.extend({
      defaultProps: { shadow: 'md', radius: 'sm', transitionProps: { duration: 0 } },
    }),
  },
  other: { phone: 'var(--mk-fs-phone)', display: 'var(--mk-fs-3xl)' },
});

const fromTokens = {
  '--mantine-color-body': 'var(--mk-canvas)',
  '--mantine-color-text': 'var(--mk-ink)',
  '--mantine-color-bright': 'var(--mk-ink)',
  '--mantine-color-dimmed': 'var(--mk-ink-3)',
  '--mantine-color-anchor': 'var(--mk-anil)',
  '--mantine-color-error': 'var(--mk-late-text)',
  '--mantine-color-placeholder': 'var(--mk-ink-3)',
  '--mantine-color-default': 'var(--mk-surface)',
  '--mantine-color-default-hover': 'var(--mk-hover)',
  '--mantine-color-default-color': 'var(--mk-ink)',
  '--mantine-color-default-border': 'var(--mk-line-strong)',
  '--mantine-color-anil-filled': 'var(--mk-anil)',
  '--mantine-color-anil-filled-hover': 'var(--mk-anil-hover)',
  '--mantine-color-anil-light': 'var(--mk-anil-soft)',
  '--mantine-color-anil-light-hover': 'var(--mk-anil-soft)',
  '--mantine-color-anil-light-color': 'var(--mk-anil)',
  '--mantine-primary-color-contrast': 'var(--mk-on-anil)',
};

/** Mantine's own variables read the tokens, in both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--button-height-mk': '32px', '--button-padding-x-mk': '12px' },
  light: fromTokens,
  dark: fromTokens,
});
