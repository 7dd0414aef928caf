import { createApp, createSSRApp } from 'vue';
import App from './App.vue';

const root = document.querySelector('#app')!;
(root.childElementCount > 0 ? createSSRApp : createApp)(App).mount(root);
