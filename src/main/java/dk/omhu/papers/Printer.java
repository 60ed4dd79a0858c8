package dk.omhu.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dk.omhu.templates.Patience;
import dk.omhu.templates.UnusableTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** Turns a paper into a tagged PDF (PDF/UA) with the house's own typeface embedded, whatever the machine has. */
@Component
class Printer {
    static final String TYPEFACE = "Source Sans 3";
    private static final int MOST_PAGES = 60;
    private static final Set<FSFontUseCase> LAST_RESORT = Set.of(FSFontUseCase.FALLBACK_FINAL);

    private final byte[] regular = font("SourceSans3-Regular.ttf");
    private final byte[] semibold = font("SourceSans3-SemiBold.ttf");

    Printer() {
        // It logs through java.util.logging what it reads, and what it reads is about a person.
        XRLog.setLoggingEnabled(false);
    }

    byte[] print(Document paper, Patience patience) {
        onlyOwnTypeface(paper);
        var pdf = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                var upright = parsed(regular);
                var bold = parsed(semibold)) {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .withProducer("Omhu")
                    .useUriResolver((base, uri) -> null)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(embedded(document, upright), TYPEFACE, 400, FontStyle.NORMAL, true)
                    .useFont(embedded(document, bold), TYPEFACE, 600, FontStyle.NORMAL, true)
                    .useFont(
                            () -> new ByteArrayInputStream(regular), TYPEFACE, 400, FontStyle.NORMAL, true, LAST_RESORT)
                    .usePageSupplier((pages, width, height, number, shadow) -> {
                        patience.check();
                        if (number >= MOST_PAGES) {
                            throw new UnusableTemplate("den bliver længere end " + MOST_PAGES + " sider");
                        }
                        var page = new PDPage(new PDRectangle(width, height));
                        pages.addPage(page);
                        return page;
                    })
                    .withW3cDocument(paper, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return pdf.toByteArray();
    }

    /** A typeface that a template names and the house does not have would not be embedded. */
    private static void onlyOwnTypeface(Document paper) {
        var style = paper.createElement("style");
        style.setTextContent("* { font-family: \"" + TYPEFACE + "\" !important; }");
        paper.getElementsByTagName("head").item(0).appendChild(style);
    }

    private static TrueTypeFont parsed(byte[] font) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(font));
    }

    private static PDFontSupplier embedded(PDDocument document, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    private static byte[] font(String file) {
        try {
            return withoutLigatures(new ClassPathResource("fonts/" + file).getContentAsByteArray());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /**
     * The font with its table of ligatures named so that nobody finds it. PDFBox gives ligatures no text: "efter" would be read aloud,
     * copied and searched as "e er". So it is not read for each paper either.
     */
    private static byte[] withoutLigatures(byte[] font) {
        int tables = (font[4] & 0xff) << 8 | font[5] & 0xff;
        for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
            if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                font[entry] = 'g';
            }
        }
        return font;
    }
}
