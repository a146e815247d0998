export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const STORED = 'tolok-theme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

export function chosenTheme(): Theme {
  const stored = localStorage.getItem(STORED);
  return THEMES.find((theme) => theme === stored) ?? 'auto';
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(STORED, theme);
  applyTheme();
}

/** Paints the pages as was chosen; printed pages are light whatever was. */
export function applyTheme(): void {
  const theme = chosenTheme();
  document.documentElement.dataset['theme'] = theme === 'auto' ? (systemIsDark.matches ? 'dark' : 'light') : theme;
}

systemIsDark.addEventListener('change', applyTheme);
addEventListener('beforeprint', () => {
  document.documentElement.dataset['theme'] = 'light';
});
addEventListener('afterprint', applyTheme);
