// First: Angular's packages are compiled as they are loaded.
import '@angular/compiler';
import { bootstrapApplication, provideClientHydration } from '@angular/platform-browser';
import { App } from './app.js';

const root = document.querySelector('#app')!;
const rendered = root.childElementCount > 0;
if (!rendered) root.append(document.createElement('app-clinic'));
await bootstrapApplication(App, { providers: rendered ? [provideClientHydration()] : [] });
