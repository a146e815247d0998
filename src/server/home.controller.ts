import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { dirname, join } from 'node:path';
import { allowPage } from '../http';
import { Public } from '../identity';
import { DomainError } from '../shared/domain-error';

const FOLDER = join(__dirname, 'home');

/** Where people arrive. All are the same document; its script draws what belongs to the address. */
export const PAGES = [
  '/sign-in',
  '/set-up',
  '/invitation',
  '/password-reset',
  '/account',
  '/people',
  '/trail',
  '/check',
  '/check/:checkId',
] as const;

/** What the pages are made of. */
export const SCRIPTS = [
  ...[
    'account.js',
    'api.js',
    'check.js',
    'dom.js',
    'grants.js',
    'link.js',
    'people.js',
    'qr.js',
    'sign-in.js',
    'start.js',
  ],
  'trail.js',
  ...[
    'texts.js',
    'texts-access.js',
    'texts-check.js',
    'texts-people.js',
    'texts-problems.js',
    'texts-subjects.js',
    'texts-trail.js',
  ],
] as const;
const STYLES = ['home.css', 'parts.css'] as const;

/** Nothing else in any folder can be reached. */
const FILES: ReadonlyMap<string, { readonly folder: string; readonly name: string }> = new Map<
  string,
  { readonly folder: string; readonly name: string }
>([
  ...[...SCRIPTS, ...STYLES].map((name) => [name, { folder: FOLDER, name }] as const),
  // The encoder for QR codes, as its package ships it for browsers.
  ['qrcode.mjs', { folder: dirname(require.resolve('qrcode-generator')), name: 'qrcode.mjs' }] as const,
]);

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
    const found = FILES.get(file);
    if (!found) throw new DomainError('request/unknown-route', 'There is no such file.');
    response.sendFile(found.name, { root: found.folder, cacheControl: false });
  }
}
