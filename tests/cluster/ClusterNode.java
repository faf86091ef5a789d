import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * One OpenSearch server, as it is, with the settings that stand on the command line as name=value. The property
 * "plugin" names the class of one more plugin.
 */
public final class ClusterNode extends Node {
    private ClusterNode(Settings settings, Path configuration) {
        super(
            InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), configuration, () -> settings.get("node.name")),
            plugins(),
            false
        );
    }

    private static List<Class<? extends Plugin>> plugins() {
        String another = System.getProperty("plugin");
        if (another == null) {
            return List.of(Netty4Plugin.class, ReindexPlugin.class);
        }
        try {
            Class<? extends Plugin> found = Class.forName(another).asSubclass(Plugin.class);
            return List.of(Netty4Plugin.class, ReindexPlugin.class, found);
        } catch (ClassNotFoundException missing) {
            throw new IllegalArgumentException(another, missing);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Settings.Builder settings = Settings.builder();
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            if (pair[1].contains(",")) {
                settings.putList(pair[0], pair[1].split(","));
            } else {
                settings.put(pair[0], pair[1]);
            }
        }
        new ClusterNode(settings.build(), Path.of(settings.get("path.home"))).start();
        while (System.in.read() != -1) {
            // Its input ends with the process that started it.
        }
        Runtime.getRuntime().halt(0);
    }
}
