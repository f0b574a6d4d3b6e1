package voorbeeld;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A web application with one endpoint. */
@SpringBootApplication
public class Applicatie {
    public static void main(String[] argumenten) {
        SpringApplication.run(Applicatie.class, argumenten);
    }
}
