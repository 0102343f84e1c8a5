package nianbao.read.office.web.elements;

import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.web.article.ContentScores;
import nianbao.read.office.web.style.Appearance;
import nianbao.read.office.web.style.WebStyles;

/** A page, and what was found out about all of it before it is read. */
public record WebPage(
        Appearance appearance,
        ContentScores substance,
        ScriptTargets scripts,
        CellPictures pictures,
        OverlaidElements overlays,
        OfficeLimits limits) {
    public WebStyles styles() {
        return appearance.styles();
    }
}
