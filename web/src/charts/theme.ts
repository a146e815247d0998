import { createTheme, type Theme } from './geometry';

const LIGHT = createTheme();

/** As `styles/tokens.css` has them for dark pages; a test holds both together. Levels are the same in light and dark. */
const DARK: Theme = {
  ...LIGHT,
  accent: '#7DB4F0',
  accentText: '#7DB4F0',
  onAccent: '#0D1B2B',
  accentTint: '#1B2B3E',
  ink: '#E8ECF2',
  grey: '#A5B0C0',
  line: '#37424F',
  paper: '#1C232C',
  white: '#12171D',
  severity: {
    critical: { colour: '#F597B0', text: '#F597B0', shape: 'square' },
    high: { colour: '#F09A7C', text: '#F09A7C', shape: 'triangle' },
    medium: { colour: '#F0BD6A', text: '#F0BD6A', shape: 'disc' },
    low: { colour: '#9DB8D6', text: '#9DB8D6', shape: 'ring' },
  },
  series: ['#5AA9E0', '#F08A4B', '#35C79A', '#DFA0C4', '#9AD4F5', '#F2BE4E'],
  good: '#7FD3A0',
  bad: '#F597B0',
};

/** Colours of charts on a light page, which are those of the reports, and on a dark one. */
export const chartTheme = (isDark: boolean): Theme => (isDark ? DARK : LIGHT);
