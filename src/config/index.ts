export { demoCasePath, PROJECT_ROOT } from './project-root';
export { readSettings, type Settings, SettingsError } from './settings';
