export const themeKey = 'theme';

/**
 * Applies a stored choice of theme before the first paint. Without a stored choice nothing needs
 * to run: the tokens follow the system by themselves. The text is constant, so that the content
 * security policy of the desks can allow it by its hash (see proxy.ts).
 */
export const themeScript = `try{var t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;
