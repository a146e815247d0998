import { Module } from '@nestjs/common';
import { BuiltInContent } from './built-in-content';
import { FrameworkVersionController } from './framework-version.controller';
import { FrameworkVersionService } from './framework-version.service';
import { GuidanceService } from './guidance.service';
import { LibraryService } from './library.service';
import { UploadChecker } from './upload-checker';

/** Takes `Database` and `Creations` from global modules. */
@Module({
  controllers: [FrameworkVersionController],
  providers: [LibraryService, FrameworkVersionService, UploadChecker, BuiltInContent, GuidanceService],
  exports: [LibraryService, FrameworkVersionService, BuiltInContent],
})
export class LibraryModule {}
