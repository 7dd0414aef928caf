import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './App.vue';

console.log(`<div id="app">${await renderToString(createSSRApp(App))}</div>`);
