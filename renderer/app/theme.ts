import {
  Combobox,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  type MantineColorsTuple,
  Modal,
  Paper,
  Textarea,
  Tooltip,
} from '@mantine/core';
import styles from './theme.module.css';

/** The one accent: the green-blue of still water. Shade 7 on white and white on it reach 6:1. */
const teal: MantineColorsTuple = [
  '#edf7f6',
  '#d8eceb',
  '#b2dad7',
  '#88c6c2',
  '#62b1ac',
  '#3f9994',
  '#25817c',
  '#1a6a66',
  '#125552',
  '#0b403e',
];

/** Warm greys: paper rather than steel. */
const gray: MantineColorsTuple = [
  '#f8f8f6',
  '#f1f1ee',
  '#e6e6e2',
  '#d8d8d3',
  '#c4c4be',
  '#a3a39d',
  '#7b7b76',
  '#55554f',
  '#3a3a36',
  '#232321',
];

const dark: MantineColorsTuple = [
  '#e2e5e5',
  '#b9c0c0',
  '#98a1a1',
  '#6d7777',
  '#3d4545',
  '#323939',
  '#272d2d',
  '#1c2121',
  '#101414',
  '#0b0e0e',
];

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  colors: { teal, gray, dark },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: {
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    fontWeight: '640',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h4: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A list that is closed costs nothing: a form may have a dozen.
    Combobox: Combobox.extend({ defaultProps: { keepMounted: false } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, overlayProps: { blur: 2 } },
      styles: { title: { fontSize: '1.125rem', fontWeight: 640 } },
    }),
    Drawer: Drawer.extend({
      defaultProps: { overlayProps: { blur: 2 } },
      styles: { title: { fontSize: '1.125rem', fontWeight: 640 } },
    }),
    Textarea: Textarea.extend({ classNames: { input: styles.growing ?? '' } }),
    Paper: Paper.extend({ defaultProps: { radius: 'md' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withinPortal: true } }),
  },
});

/** The ground and the words of notices and badges in a colour, calm and readable. */
function tints(colours: Readonly<Record<string, readonly [ground: string, word: string]>>) {
  return Object.fromEntries(
    Object.entries(colours).flatMap(([name, [ground, word]]) => [
      [`--mantine-color-${name}-light`, ground],
      [`--mantine-color-${name}-light-hover`, `color-mix(in srgb, ${word} 10%, ${ground})`],
      [`--mantine-color-${name}-light-color`, word],
    ]),
  );
}

/** Colours that the component library leaves too pale to read: all text here reaches 4.5:1 on its ground. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fcfcfb',
    '--mantine-color-text': '#1f2424',
    '--mantine-color-dimmed': '#5a605f',
    '--mantine-color-placeholder': '#6b7170',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#d3d5d1',
    '--luwte-ground': '#f3f4f1',
    '--luwte-surface': '#ffffff',
    ...tints({
      green: ['#dcf2e0', '#1e6b2e'],
      orange: ['#fdeadb', '#97390a'],
      red: ['#fbe4e2', '#a61e1e'],
      yellow: ['#fbf0cc', '#744a00'],
    }),
  },
  dark: {
    '--mantine-color-body': '#161a1a',
    '--mantine-color-text': '#e2e5e5',
    '--mantine-color-dimmed': '#a8b1b1',
    '--mantine-color-placeholder': '#98a1a1',
    '--mantine-color-error': '#ff9c94',
    '--mantine-color-default-border': '#3d4545',
    '--luwte-ground': '#101313',
    '--luwte-surface': '#1c2121',
    ...tints({
      blue: ['#1a2a3a', '#93c5f7'],
      gray: ['#2a3030', '#c3caca'],
      green: ['#1a3020', '#8fd6a2'],
      orange: ['#38261a', '#ffb27d'],
      red: ['#3d2120', '#ffa59d'],
      teal: ['#16302f', '#8fd3cd'],
      yellow: ['#352d14', '#f0cf6a'],
    }),
  },
});
