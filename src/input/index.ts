export { DocumentSchema, type SchemaReport } from './document-schema';
export { besideFile, type FileBytes, readFileBytes, shownPath, wholeFile } from './read-file';
export {
  characterProblems,
  decodedText,
  encodingProblem,
  forbiddenCharacter,
  readTextFile,
  type TextFile,
} from './read-text';
export type { Naming } from './schema-sentences';
export { readYaml, type YamlReading } from './yaml-document';
