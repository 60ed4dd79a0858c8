package dk.omhu.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader, or a reader's screen reader, finds in a PDF. */
public record Pdf(
        String text,
        String title,
        String language,
        boolean marked,
        boolean showsTitle,
        String metadata,
        List<String> structure,
        Set<String> fonts,
        boolean allEmbedded,
        int pages) {

    public static Pdf read(byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var catalog = pdf.getDocumentCatalog();
            Set<String> fonts = new TreeSet<>();
            boolean embedded = true;
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                    embedded &= font.isEmbedded();
                }
            }
            List<String> structure = new ArrayList<>();
            if (catalog.getStructureTreeRoot() != null) {
                collect(catalog.getStructureTreeRoot().getCOSObject().getDictionaryObject(COSName.K), structure);
            }
            return new Pdf(
                    new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "),
                    pdf.getDocumentInformation().getTitle(),
                    catalog.getLanguage(),
                    catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked(),
                    catalog.getViewerPreferences() != null
                            && catalog.getViewerPreferences().displayDocTitle(),
                    catalog.getMetadata() == null
                            ? ""
                            : new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8),
                    structure,
                    fonts,
                    embedded,
                    pdf.getNumberOfPages());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(COSBase node, List<String> types) {
        if (node instanceof COSObject object) {
            collect(object.getObject(), types);
        } else if (node instanceof COSArray array) {
            array.forEach(each -> collect(each, types));
        } else if (node instanceof COSDictionary element) {
            var type = element.getCOSName(COSName.S);
            if (type != null) {
                types.add(type.getName());
            }
            collect(element.getDictionaryObject(COSName.K), types);
        }
    }
}
