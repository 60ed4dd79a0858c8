package dk.omhu.access;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** The files that Spring would hand out if nobody minded. */
final class ServedFiles {
    private ServedFiles() {}

    /** By address the file on the class path, of whichever jar. */
    static Map<String, String> of(SimpleUrlHandlerMapping handlers) throws IOException {
        var files = new TreeMap<String, String>();
        for (var handler : handlers.getUrlMap().entrySet()) {
            var address = handler.getKey().replace("**", "");
            for (var place : ((ResourceHttpRequestHandler) handler.getValue()).getLocations()) {
                if (place instanceof ClassPathResource folder) {
                    for (var file : under(folder.getPath())) {
                        if (address.endsWith("/")) {
                            files.putIfAbsent(address + file, folder.getPath() + file);
                        } else if (address.endsWith("/" + file)) {
                            files.put(address, folder.getPath() + file);
                        }
                    }
                }
            }
        }
        return files;
    }

    private static Set<String> under(String folder) throws IOException {
        var found = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "**")) {
            var url = file.getURL().toString();
            if (file.isReadable() && !url.endsWith("/")) {
                found.add(url.substring(url.lastIndexOf("/" + folder) + folder.length() + 1));
            }
        }
        return found;
    }
}
