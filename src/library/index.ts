import { FrameworkVersionEntity } from './framework-version.entity';

export { BuiltInContent } from './built-in-content';
export {
  type FrameworkOrigin,
  type FrameworkVersionDetail,
  FrameworkVersionService,
  type FrameworkVersionView,
} from './framework-version.service';
export { readUpload, type UploadedFramework } from './framework-upload';
export { LibraryModule } from './library.module';
export { LibraryService } from './library.service';

/** For the data source only; other features go through the services. */
export const LIBRARY_ENTITIES = [FrameworkVersionEntity];
