package dk.omhu.engine;

import dk.omhu.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.camunda.bpm.webapp.impl.security.filter.headersec.HttpHeaderSecurityFilter;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * Camunda 7.24.0 as it comes, with its rights switched on and nothing of ours: the engine on a database of its own, its REST API, and
 * of its web apps what signs in and sets up. It shows that a hole is one.
 */
final class StockEngine implements AutoCloseable {
    private final TestDatabase.Another database;
    private final ProcessEngine engine;
    private final Tomcat server = new Tomcat();

    private StockEngine(TestDatabase.Another database) {
        this.database = database;
        engine = new StandaloneProcessEngineConfiguration()
                .setProcessEngineName("stock")
                .setJdbcUrl(database.url())
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcUsername("postgres")
                .setJdbcPassword("postgres")
                .setDatabaseSchemaUpdate("create")
                .setAuthorizationEnabled(true)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
    }

    static StockEngine start() throws SQLException, LifecycleException {
        var stock = new StockEngine(TestDatabase.another("stock"));
        stock.serve();
        return stock;
    }

    private void serve() throws LifecycleException {
        var connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        server.setBaseDir("target/stock");
        server.setConnector(connector);
        var context = server.addContext("", null);
        for (var type :
                List.of(AuthenticationFilter.class, CsrfPreventionFilter.class, HttpHeaderSecurityFilter.class)) {
            filter(context, type);
        }
        servlet(context, "admin", ResourceConfig.forApplicationClass(AdminApplication.class), "/stock/admin/*");
        servlet(
                context,
                "rest",
                new ResourceConfig()
                        .registerClasses(CamundaRestResources.getResourceClasses())
                        .registerClasses(CamundaRestResources.getConfigurationClasses()),
                "/rest/*");
        server.start();
    }

    private static void filter(Context context, Class<?> type) {
        var filter = new FilterDef();
        filter.setFilterName(type.getSimpleName());
        filter.setFilterClass(type.getName());
        context.addFilterDef(filter);
        var map = new FilterMap();
        map.setFilterName(type.getSimpleName());
        map.addURLPattern("/stock/*");
        context.addFilterMap(map);
    }

    private static void servlet(Context context, String name, ResourceConfig resources, String path) {
        Tomcat.addServlet(context, name, new ServletContainer(resources));
        context.addServletMappingDecoded(path, name);
    }

    ProcessEngine engine() {
        return engine;
    }

    int port() {
        return server.getConnector().getLocalPort();
    }

    @Override
    public void close() throws SQLException, LifecycleException {
        server.stop();
        server.destroy();
        engine.close();
        database.close();
    }
}
