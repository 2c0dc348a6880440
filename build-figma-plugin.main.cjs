// Figma evaluates main.js as a script: an IIFE keeps our minified names out of the sandbox's global scope.
// mainFields: the build's `platform: neutral` has none, so packages without an `exports` map would not resolve.
module.exports = (options) => ({ ...options, format: 'iife', mainFields: ['module', 'main'] });
