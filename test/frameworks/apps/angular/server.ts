// First: Angular's packages are compiled as they are loaded.
import '@angular/compiler';
import {
  bootstrapApplication,
  provideClientHydration,
  type BootstrapContext,
} from '@angular/platform-browser';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import { App } from './app.js';

const bootstrap = (context: BootstrapContext) =>
  bootstrapApplication(App, { providers: [provideServerRendering(), provideClientHydration()] }, context);
const page = await renderApplication(bootstrap, {
  document: '<div id="app"><app-clinic></app-clinic></div>',
  url: '/',
});
console.log(/<body[^>]*>(.*)<\/body>/s.exec(page)?.[1]);
