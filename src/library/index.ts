import { FrameworkVersionEntity } from './framework-version.entity';

/** For the data source only; other features go through the services. */
export const LIBRARY_ENTITIES = [FrameworkVersionEntity];
