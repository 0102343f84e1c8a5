// The visible texts of a page that stand out too little from what is behind them: at least 4.5 to 1 is asked for, and
// 3 to 1 of large ones (WCAG 2.1, 1.4.3).
const channels = (color) => {
    const numbers = color.match(/[\d.]+/g).map(Number);
    return { rgb: numbers.slice(0, 3), alpha: numbers.length > 3 ? numbers[3] : 1 };
};
const over = (front, back) => front.rgb.map((value, i) => value * front.alpha + back[i] * (1 - front.alpha));
const behind = (part) => {
    if (part === null) { return [255, 255, 255]; }
    const own = channels(getComputedStyle(part).backgroundColor);
    return own.alpha === 1 ? own.rgb : over(own, behind(part.parentElement));
};
const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (part) => {
    const back = behind(part);
    const [light, dark] = [luminance(over(channels(getComputedStyle(part).color), back)), luminance(back)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
};
const needed = (part) => {
    const style = getComputedStyle(part);
    const size = parseFloat(style.fontSize);
    return size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
};
const hasText = (part) => [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
return [...document.body.querySelectorAll('*')]
    .filter((part) => (hasText(part) || part.matches('input:not([type=file]), select, textarea')) && part.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((part) => !part.closest('svg, script, style, [disabled]'))
    .filter((part) => contrast(part) < needed(part))
    .map((part) => `${part.tagName} ${part.className} ${contrast(part).toFixed(1)} ${(part.textContent || part.value).trim().slice(0, 20)}`);
