import { render } from 'svelte/server';
import App from './App.svelte';

console.log(`<div id="app">${render(App).body}</div>`);
