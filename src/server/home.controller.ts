import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { join } from 'node:path';
import { allowPage } from '../http';
import { Public } from '../identity';
import { DomainError } from '../shared/domain-error';

const FOLDER = join(__dirname, 'home');

/** Where people arrive who are not signed in. All are the same document; its script draws what belongs to the address. */
export const PAGES = ['/sign-in', '/set-up', '/invitation', '/password-reset', '/check', '/check/:checkId'] as const;

/** What the pages are made of. */
export const SCRIPTS = [
  ...['api.js', 'check.js', 'dom.js', 'link.js', 'sign-in.js', 'start.js'],
  ...['texts.js', 'texts-access.js', 'texts-check.js', 'texts-problems.js'],
] as const;
const STYLES = ['home.css', 'parts.css'] as const;

/** Nothing else in the folder can be reached. */
const FILES: ReadonlySet<string> = new Set([...SCRIPTS, ...STYLES]);

/** The pages, for people. They hold no data: their scripts ask the API, as whoever is signed in. */
@ApiExcludeController()
@Controller()
@Public()
export class HomeController {
  @Get([...PAGES])
  page(@Res() response: Response): void {
    allowPage(response);
    response.sendFile('index.html', { root: FOLDER, cacheControl: false });
  }

  @Get('home/:file')
  file(@Param('file') file: string, @Res() response: Response): void {
    if (!FILES.has(file)) throw new DomainError('request/unknown-route', 'There is no such file.');
    response.sendFile(file, { root: FOLDER, cacheControl: false });
  }
}
