import { renderToString } from 'react-dom/server';
import { app } from './app.js';

console.log(`<div id="app">${renderToString(app)}</div>`);
