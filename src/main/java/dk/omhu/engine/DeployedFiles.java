package dk.omhu.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files of deployments that the engine keeps but does not read itself. Asked in its tables, because its own query finds no
 * deployment by a file's name, and a step must find the file whoever sent the form.
 */
@Component
public class DeployedFiles {
    private final JdbcClient sql;

    DeployedFiles(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A file as it was deployed.
     *
     * @param bundled whether it came with the house, and not from a process owner
     */
    public record DeployedFile(String text, boolean bundled) {}

    /** The newest version of the file, if it was ever deployed; a file over the limit is cut off there. */
    public java.util.Optional<DeployedFile> newest(String name, int largest) {
        List<DeployedFile> found = sql.sql("""
                        select substring(file.bytes_ from 1 for :largest) as bytes, deployment.source_
                        from act_re_deployment deployment
                        join act_ge_bytearray file on file.deployment_id_ = deployment.id_
                        where file.name_ = :name and deployment.tenant_id_ is null
                        order by deployment.deploy_time_ desc, deployment.id_ desc
                        limit 1""")
                .param("name", name)
                .param("largest", largest)
                .query((row, index) -> new DeployedFile(
                        new String(row.getBytes("bytes"), StandardCharsets.UTF_8),
                        HouseModels.SOURCE.equals(row.getString("source_"))))
                .list();
        return found.stream().findFirst();
    }
}
